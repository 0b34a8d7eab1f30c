<?php
/**
 * Removes the options and the file of the plugin, on every site of a network.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once __DIR__ . '/includes/storage.php';

if ( is_multisite() ) {
	foreach ( get_sites(
		array(
			'fields' => 'ids',
			'number' => 0,
		)
	) as $site ) {
		switch_to_blog( $site );
		remove_everything();
		restore_current_blog();
	}
} else {
	remove_everything();
}
