<?php
/**
 * Writes the events of WooCommerce into `dataLayer`, in the shapes of GA4. Only the page reads them; nothing is sent.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** The key of events in the session of the shop that wait for the next page. */
const WAITING_EVENTS = 'tactful_events';

/** At most this many events wait. */
const MAX_WAITING_EVENTS = 20;

/** At most this many products of a list are in its event. */
const MAX_LISTED_ITEMS = 50;

/**
 * Follows the actions of WooCommerce, if the shop uses it and the settings allow it.
 */
function register_shop_events() {
	$state = read_state();
	if ( null === $state || ! $state['shop_events'] || ! function_exists( 'WC' ) ) {
		return;
	}
	add_action( 'woocommerce_add_to_cart', __NAMESPACE__ . '\add_to_cart', 10, 4 );
	add_action( 'woocommerce_remove_cart_item', __NAMESPACE__ . '\remove_from_cart', 10, 2 );
	add_action( 'template_redirect', __NAMESPACE__ . '\prevent_caching' );
	add_action( 'wp_footer', __NAMESPACE__ . '\print_waiting_events' );
	add_action( 'woocommerce_after_single_product', __NAMESPACE__ . '\view_item' );
	add_action( 'woocommerce_after_shop_loop', __NAMESPACE__ . '\view_item_list' );
	add_action( 'wp_footer', __NAMESPACE__ . '\view_cart_or_checkout' );
	add_action( 'woocommerce_thankyou', __NAMESPACE__ . '\purchase' );
}

/**
 * Prints an event.
 *
 * @param string  $name   The name in GA4.
 * @param array[] $items  Its items.
 * @param array   $fields Its other fields.
 */
function print_event( $name, $items, $fields = array() ) {
	$event = array(
		'event'     => $name,
		'ecommerce' => array_merge( array( 'currency' => get_woocommerce_currency() ), $fields, array( 'items' => $items ) ),
	);
	$json  = wp_json_encode( $event, JSON_HEX_TAG | JSON_HEX_AMP );
	// GA4 requires that the items of the event before are cleared.
	wp_print_inline_script_tag( "(window.dataLayer = window.dataLayer || []).push({ ecommerce: null }, $json);" );
}

/**
 * Prints the view of a product.
 */
function view_item() {
	$product = wc_get_product( get_the_ID() );
	if ( $product ) {
		print_event( 'view_item', array( item_of( $product ) ) );
	}
}

/**
 * Prints the view of a list of products, or the search that found them.
 */
function view_item_list() {
	$products = array_filter( array_map( 'wc_get_product', wp_list_pluck( $GLOBALS['wp_query']->posts, 'ID' ) ) );
	$items    = array_map( __NAMESPACE__ . '\item_of', array_slice( array_values( $products ), 0, MAX_LISTED_ITEMS ) );
	if ( is_search() ) {
		print_event( 'view_search_results', $items, array( 'search_term' => get_search_query( false ) ) );
		return;
	}
	$term = get_queried_object();
	print_event( 'view_item_list', $items, $term instanceof \WP_Term ? array( 'item_list_name' => $term->name ) : array() );
}

/**
 * Prints the view of the cart, or the start of the checkout. Conditional tags are true for shortcodes and for blocks.
 */
function view_cart_or_checkout() {
	if ( is_cart() ) {
		print_event( 'view_cart', cart_items() );
	} elseif ( is_checkout() && ! is_order_received_page() ) {
		print_event( 'begin_checkout', cart_items() );
	}
}

/**
 * Prints an order. A page that is loaded again prints it again; Tactful counts it once.
 *
 * @param int $order_id The number of the order.
 */
function purchase( $order_id ) {
	$order = wc_get_order( $order_id );
	if ( ! $order || $order->has_status( 'failed' ) ) {
		return;
	}
	$items = array();
	foreach ( $order->get_items() as $line ) {
		$product = $line->get_product();
		if ( $product ) {
			$items[] = item_of( $product, (int) $line->get_quantity() );
		}
	}
	$fields = array(
		'transaction_id' => $order->get_order_number(),
		'value'          => (float) $order->get_total(),
		'currency'       => $order->get_currency(),
	);
	print_event( 'purchase', $items, $fields );
}

/**
 * Lets an addition to the cart wait for the next page: this request may be a redirect, or belong to a script.
 *
 * @param string $key          The key of the line in the cart.
 * @param int    $product_id   The number of the product.
 * @param int    $quantity     How many were added.
 * @param int    $variation_id The number of the variation, or 0.
 */
function add_to_cart( $key, $product_id, $quantity, $variation_id ) {
	let_wait( 'add_to_cart', wc_get_product( $variation_id ? $variation_id : $product_id ), $quantity );
}

/**
 * Lets a removal from the cart wait for the next page. The line is still in the cart.
 *
 * @param string   $key  The key of the line in the cart.
 * @param \WC_Cart $cart The cart.
 */
function remove_from_cart( $key, $cart ) {
	$line = $cart->get_cart_item( $key );
	if ( $line ) {
		let_wait( 'remove_from_cart', $line['data'], $line['quantity'] );
	}
}

/**
 * Adds an event to those that wait in the session of the shop, where the cart is, too.
 *
 * @param string            $name     The name in GA4.
 * @param \WC_Product|false $product  The product.
 * @param int               $quantity How many.
 */
function let_wait( $name, $product, $quantity ) {
	$session = WC()->session;
	if ( ! $product || ! $session ) {
		return;
	}
	$waiting   = (array) $session->get( WAITING_EVENTS, array() );
	$waiting[] = array( $name, array( item_of( $product, (int) $quantity ) ) );
	$session->set( WAITING_EVENTS, array_slice( $waiting, -MAX_WAITING_EVENTS ) );
}

/**
 * Returns true if this request is for a page that a visitor opens. Scripts of the shop request pages, too, and use a part of them.
 *
 * @return bool
 */
function is_opened_page() {
	$requester = isset( $_SERVER['HTTP_X_REQUESTED_WITH'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_X_REQUESTED_WITH'] ) ) : '';
	return WC()->session && 'xmlhttprequest' !== strtolower( $requester );
}

/**
 * Prevents that a cache stores a page with events of one visitor.
 */
function prevent_caching() {
	if ( ! is_opened_page() || ! WC()->session->get( WAITING_EVENTS ) ) {
		return;
	}
	nocache_headers();
	// Plugins for caching read this constant when the page is complete.
	defined( 'DONOTCACHEPAGE' ) || define( 'DONOTCACHEPAGE', true );
}

/**
 * Prints the events that waited.
 */
function print_waiting_events() {
	if ( ! is_opened_page() ) {
		return;
	}
	foreach ( (array) WC()->session->get( WAITING_EVENTS, array() ) as list( $name, $items ) ) {
		print_event( $name, $items );
	}
	WC()->session->set( WAITING_EVENTS, null );
}
