<?php
/**
 * Prints the config and the scripts as the first in the head, the same for every visitor.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Prints a tag with a built file. The folder of the files has the name of the build, so that no cache combines files of two builds.
 *
 * @param string   $name       The name of the file.
 * @param string[] $attributes Further attributes of the tag.
 */
function print_built_script( $name, $attributes = array() ) {
	$build = require dirname( __DIR__ ) . '/script/build.php';
	$own   = array(
		'src'              => plugins_url( "script/{$build['folder']}/$name", PLUGIN_FILE ),
		'integrity'        => $build['integrity'][ $name ],
		'crossorigin'      => 'anonymous',
		// Optimizers leave it as it is: later or combined, it would change the page late.
		'data-cfasync'     => 'false',
		'data-no-optimize' => '1',
		'data-noptimize'   => '1',
	);
	wp_print_script_tag( array_merge( $own, $attributes ) );
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
	if ( $state['consent_bridge'] || function_exists( 'wp_has_consent' ) ) {
		print_consent_bridge();
	}
	$address = add_query_arg( 'ver', $state['digest'], config_place()['address'] );
	print_built_script( 'tactful.js', $state['in_page'] ? array() : array( 'data-config' => $address ) );
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
