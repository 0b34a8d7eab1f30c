<?php
/**
 * Prints the config and the script as the first in the head, the same for every visitor.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Returns the built files: the folder that contains them, and the digest of `tactful.js`.
 *
 * The folder has the name of the build, so that no cache combines files of two builds.
 *
 * @return array{folder: string, integrity: string}
 */
function built_script() {
	return require dirname( __DIR__ ) . '/script/build.php';
}

/**
 * Prints the tag. Without a config, it prints nothing, and the site stays standard.
 */
function print_head_tag() {
	$state = read_state();
	if ( null === $state ) {
		return;
	}
	if ( $state['in_page'] ) {
		print_config( (string) get_option( CONFIG_OPTION ) );
	}
	$script     = built_script();
	$attributes = array(
		'src'              => plugins_url( 'script/' . $script['folder'] . '/tactful.js', PLUGIN_FILE ),
		'integrity'        => $script['integrity'],
		'crossorigin'      => 'anonymous',
		// Optimizers leave it as it is: later or combined, it would change the page late.
		'data-cfasync'     => 'false',
		'data-no-optimize' => '1',
		'data-noptimize'   => '1',
	);
	if ( ! $state['in_page'] ) {
		$attributes['data-config'] = add_query_arg( 'ver', $state['digest'], config_place()['address'] );
	}
	wp_print_script_tag( $attributes );
}

/**
 * Prints the config into the page.
 *
 * @param string $text The text of the config.
 */
function print_config( $text ) {
	wp_print_inline_script_tag(
		str_replace( '<', '\u003c', $text ),
		array(
			'type'                => 'application/json',
			'data-tactful-config' => true,
		)
	);
}
