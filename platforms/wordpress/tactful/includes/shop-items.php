<?php
/**
 * Describes products of WooCommerce as items of GA4. An item contains nothing of the customer.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Returns a product as an item, with the id that WooCommerce writes into its structured data: the SKU, or else the number.
 *
 * A variation has the id and the categories of its product, so that a bought variation is the product that was viewed.
 *
 * @param \WC_Product $product  The product, or a variation of it.
 * @param int|null    $quantity How many.
 * @return array
 */
function item_of( $product, $quantity = null ) {
	$parent = $product->get_parent_id() ? wc_get_product( $product->get_parent_id() ) : $product;
	$parent = $parent ? $parent : $product;
	$sku    = $parent->get_sku();
	$item   = array_merge(
		array(
			'item_id'   => '' !== $sku ? $sku : (string) $parent->get_id(),
			'item_name' => $parent->get_name(),
			'price'     => (float) wc_get_price_to_display( $product ),
		),
		category_levels( $parent->get_id() ),
		brand_of( $parent->get_id() )
	);
	if ( null !== $quantity ) {
		$item['quantity'] = $quantity;
	}
	return $item;
}

/**
 * Returns the path of the first category of a product, as GA4 has it: `item_category`, `item_category2` and so on.
 *
 * @param int $product_id The number of the product.
 * @return string[]
 */
function category_levels( $product_id ) {
	$terms = get_the_terms( $product_id, 'product_cat' );
	if ( ! is_array( $terms ) || ! $terms ) {
		return array();
	}
	$path   = array_merge( array_reverse( get_ancestors( $terms[0]->term_id, 'product_cat', 'taxonomy' ) ), array( $terms[0]->term_id ) );
	$levels = array();
	foreach ( array_slice( $path, 0, 5 ) as $at => $term_id ) {
		$levels[ 'item_category' . ( 0 === $at ? '' : $at + 1 ) ] = get_term( $term_id, 'product_cat' )->name;
	}
	return $levels;
}

/**
 * Returns the brand of a product, if the shop has brands.
 *
 * @param int $product_id The number of the product.
 * @return string[]
 */
function brand_of( $product_id ) {
	$terms = taxonomy_exists( 'product_brand' ) ? get_the_terms( $product_id, 'product_brand' ) : false;
	return is_array( $terms ) && $terms ? array( 'item_brand' => $terms[0]->name ) : array();
}

/**
 * Returns the items of the cart.
 *
 * @return array[]
 */
function cart_items() {
	$items = array();
	foreach ( WC()->cart->get_cart() as $line ) {
		$items[] = item_of( $line['data'], (int) $line['quantity'] );
	}
	return $items;
}
