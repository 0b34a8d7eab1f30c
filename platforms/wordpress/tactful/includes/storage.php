<?php
/**
 * Stores the config: its text and its lint result in options, and a copy that pages load in the folder of uploads.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** The state that every page reads: what is served, and from where. */
const STATE_OPTION = 'tactful_state';

/** The text of the config. Not loaded with every page. */
const CONFIG_OPTION = 'tactful_config';

/** The result of the linter. Not loaded with every page. */
const LINT_OPTION = 'tactful_lint';

/** Set from the activation until the settings page has been opened. */
const ACTIVATED_OPTION = 'tactful_activated';

/**
 * Returns the state; null before a config is saved.
 *
 * @return array|null
 */
function read_state() {
	$state = get_option( STATE_OPTION );
	return is_array( $state ) ? $state : null;
}

/**
 * Returns the folder of the served config, and its address.
 *
 * @return array{folder: string, address: string}
 */
function config_place() {
	$uploads = wp_upload_dir( null, false );
	return array(
		'folder'  => $uploads['basedir'] . '/tactful',
		'address' => set_url_scheme( $uploads['baseurl'] . '/tactful/tactful.json' ),
	);
}

/**
 * Returns what identifies the text of a config.
 *
 * @param string $text The text of a config.
 * @return string
 */
function config_digest( $text ) {
	return hash( 'sha256', $text );
}

/**
 * Returns the stored result of the linter, if it was stored for this config: another plugin or a command may change the config alone.
 *
 * @param string $text The text of a config.
 * @return array|null
 */
function stored_lint( $text ) {
	$lint = get_option( LINT_OPTION );
	return is_array( $lint ) && config_digest( $text ) === ( $lint['config'] ?? '' ) ? $lint : null;
}

/**
 * Stores a config that was checked.
 *
 * @param string     $text     The text of the config.
 * @param array      $summary  What `check_config` returned for it.
 * @param array      $settings `in_page`, `consent_bridge` and `shop_events`, each true or false.
 * @param array|null $lint     The result of the linter.
 * @return bool True if the config is served as the settings require; false if its file could not be written, so that it is in the page.
 */
function save_config( $text, $summary, $settings, $lint ) {
	$is_written = ! $settings['in_page'] && write_config_file( $text );
	if ( ! $is_written ) {
		remove_config_file();
	}
	$state = array_merge(
		$summary,
		$settings,
		array(
			'in_page'  => ! $is_written,
			'digest'   => substr( config_digest( $text ), 0, 12 ),
			'saved_at' => time(),
		)
	);
	update_option( CONFIG_OPTION, $text, false );
	update_option( LINT_OPTION, null === $lint ? null : array_merge( $lint, array( 'config' => config_digest( $text ) ) ), false );
	update_option( STATE_OPTION, $state );
	return $is_written || $settings['in_page'];
}

/**
 * Writes the file that pages load. Pages never load half of it: it replaces the old one when it is complete.
 *
 * @param string $text The text of the config.
 * @return bool Whether it was written.
 */
function write_config_file( $text ) {
	$folder = config_place()['folder'];
	if ( ! wp_mkdir_p( $folder ) || ! wp_is_writable( $folder ) ) {
		return false;
	}
	$temporary = "$folder/tactful.tmp";
	// WP_Filesystem may need credentials of FTP, also for the folder of uploads, which the server always writes itself.
	// phpcs:ignore WordPress.WP.AlternativeFunctions
	return strlen( $text ) === file_put_contents( $temporary, $text ) && rename( $temporary, "$folder/tactful.json" );
}

/**
 * Removes the file that pages load, with its folder.
 */
function remove_config_file() {
	$folder = config_place()['folder'];
	foreach ( array( 'tactful.json', 'tactful.tmp' ) as $name ) {
		if ( file_exists( "$folder/$name" ) ) {
			wp_delete_file( "$folder/$name" );
		}
	}
	if ( is_dir( $folder ) && 2 === count( (array) scandir( $folder ) ) ) {
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- It is empty.
		rmdir( $folder );
	}
}

/**
 * Removes everything that the plugin has stored on this site.
 */
function remove_everything() {
	remove_config_file();
	foreach ( array( STATE_OPTION, CONFIG_OPTION, LINT_OPTION, ACTIVATED_OPTION ) as $option ) {
		delete_option( $option );
	}
}
