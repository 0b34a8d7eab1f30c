<?php
/**
 * Creates a draft page with a slot, to try it and to copy its block.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Creates the draft.
 *
 * @param string $slot The name of a slot in the config.
 * @return string|null The address of its preview; null if the config has no such slot, or the draft could not be created.
 */
function create_draft( $slot ) {
	$variants = read_state()['slots'][ $slot ] ?? null;
	if ( null === $variants ) {
		return null;
	}
	$post = wp_insert_post(
		wp_slash(
			array(
				'post_type'    => 'page',
				'post_status'  => 'draft',
				/* translators: %s: the name of a slot. */
				'post_title'   => sprintf( __( 'Slot "%s"', 'tactful' ), $slot ),
				'post_content' => draft_content( $slot, $variants ),
			)
		)
	);
	return $post && ! is_wp_error( $post ) ? get_preview_post_link( $post ) : null;
}

/**
 * Returns the blocks of a slot with its variants.
 *
 * @param string   $slot     The name of the slot.
 * @param string[] $variants The names of its variants.
 * @return string
 */
function draft_content( $slot, $variants ) {
	$content = paragraph( __( 'The standard content. Every visitor sees it without consent.', 'tactful' ) );
	foreach ( $variants as $variant ) {
		/* translators: %s: the name of a variant. */
		$text     = paragraph( sprintf( __( 'The variant "%s". Visitors see it if its rule applies to them.', 'tactful' ), $variant ) );
		$content .= get_comment_delimited_block_content( 'tactful/variant', array( 'name' => $variant ), render_variant( $variant, $text ) );
	}
	return get_comment_delimited_block_content( 'tactful/slot', array( 'name' => $slot ), render_slot( $slot, $content ) );
}

/**
 * Returns a block with a paragraph.
 *
 * @param string $text The text.
 * @return string
 */
function paragraph( $text ) {
	return get_comment_delimited_block_content( 'core/paragraph', array(), '<p>' . esc_html( $text ) . '</p>' );
}
