<?php
/**
 * Slots and variants as blocks and as shortcodes. Every visitor receives the same markup.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the blocks and the shortcodes.
 */
function register_slots() {
	load_plugin_textdomain( 'tactful', false, dirname( plugin_basename( PLUGIN_FILE ) ) . '/languages' );
	add_shortcode( 'tactful_slot', __NAMESPACE__ . '\slot_shortcode' );
	add_shortcode( 'tactful_variant', __NAMESPACE__ . '\variant_shortcode' );
	wp_register_script(
		'tactful-slot-block',
		plugins_url( 'assets/slot-block.js', PLUGIN_FILE ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
		asset_version( 'slot-block.js' ),
		true
	);
	wp_set_script_translations( 'tactful-slot-block', 'tactful', dirname( __DIR__ ) . '/languages' );
	$slots = read_state()['slots'] ?? array();
	wp_add_inline_script( 'tactful-slot-block', 'window.tactfulSlots = ' . wp_json_encode( (object) $slots, JSON_HEX_TAG ) . ';', 'before' );
	register_slot_block( 'slot' );
	register_slot_block( 'variant', __NAMESPACE__ . '\render_variant_block' );
}

/**
 * Returns the version of a file in `assets`: its digest, so that caches never serve an old one.
 *
 * @param string $name The name of the file.
 * @return string
 */
function asset_version( $name ) {
	return substr( (string) hash_file( 'sha256', dirname( __DIR__ ) . "/assets/$name" ), 0, 12 );
}

/**
 * Registers a block with an attribute `name`. Its title, its editor and its markup are in `assets/slot-block.js`: the markup is
 * part of the post, so that a variant stays hidden while the plugin is not active.
 *
 * @param string        $name   The name without the prefix.
 * @param callable|null $render Changes the markup.
 */
function register_slot_block( $name, $render = null ) {
	register_block_type(
		"tactful/$name",
		array(
			'api_version'     => 2,
			'editor_script'   => 'tactful-slot-block',
			'render_callback' => $render,
			'attributes'      => array(
				'name' => array(
					'type'    => 'string',
					'default' => '',
				),
			),
		)
	);
}

/**
 * Renders a slot.
 *
 * @param string $name    Its name.
 * @param string $content The standard content and the variants.
 * @return string
 */
function render_slot( $name, $content ) {
	return sprintf( '<div data-tactful-slot="%s">%s</div>', esc_attr( $name ), $content );
}

/**
 * Renders a variant, which browsers do not show by themselves.
 *
 * @param string $name    Its name.
 * @param string $content Its content.
 * @return string
 */
function render_variant( $name, $content ) {
	return sprintf( '<template data-tactful-variant="%s">%s</template>', esc_attr( $name ), $content );
}

/**
 * Renders the block of a variant. WordPress removes the template from posts of authors who may not write any HTML.
 *
 * @param array  $attributes `name`.
 * @param string $content    The markup in the post.
 * @return string
 */
function render_variant_block( $attributes, $content ) {
	return false === strpos( $content, '<template' ) ? render_variant( $attributes['name'], $content ) : $content;
}

/**
 * Renders `[tactful_slot name="…"]…[/tactful_slot]`.
 *
 * @param array|string $attributes The attributes of the shortcode.
 * @param string|null  $content    Its content.
 * @return string
 */
function slot_shortcode( $attributes, $content ) {
	return render_slot( shortcode_atts( array( 'name' => '' ), $attributes )['name'], render_content( $content ) );
}

/**
 * Renders `[tactful_variant name="…"]…[/tactful_variant]`.
 *
 * @param array|string $attributes The attributes of the shortcode.
 * @param string|null  $content    Its content.
 * @return string
 */
function variant_shortcode( $attributes, $content ) {
	return render_variant( shortcode_atts( array( 'name' => '' ), $attributes )['name'], render_content( $content ) );
}

/**
 * Renders the content of a shortcode. WordPress has put paragraphs around the lines of the shortcode itself: their halves
 * within it are removed.
 *
 * @param string|null $content The content.
 * @return string
 */
function render_content( $content ) {
	$trimmed = preg_replace( '#^(?:\s|</p>|<br ?/?>)+|(?:\s|<p>|<br ?/?>)+$#', '', (string) $content );
	return do_shortcode( shortcode_unautop( $trimmed ) );
}
