<?php
/**
 * Plugin Name: Replacement of WooCommerce in tests
 * Description: The documented functions and actions of WooCommerce that the plugin uses, for tests.
 */

/** A product, or a variation of one: a post with its SKU and its price. */
class Stand_In_Product {
	private $post;
	public function __construct( $post ) {
		$this->post = $post;
	}
	public function get_id() {
		return $this->post->ID;
	}
	public function get_sku() {
		return (string) $this->post->sku;
	}
	public function get_name() {
		return $this->post->name ?: $this->post->post_title;
	}
	public function get_price() {
		return (string) $this->post->price;
	}
	public function get_parent_id() {
		return $this->post->post_parent;
	}
}

/** The session: kept by a cookie that the cart sets. */
class Stand_In_Session {
	private function key() {
		return 'stand_in_' . sanitize_key( $_COOKIE['stand_in_session'] ?? 'none' );
	}
	public function get( $name, $default = null ) {
		return get_option( $this->key(), array() )[ $name ] ?? $default;
	}
	public function set( $name, $value ) {
		if ( $value === $this->get( $name ) ) {
			return;
		}
		if ( ! isset( $_COOKIE['stand_in_session'] ) ) {
			$_COOKIE['stand_in_session'] = wp_generate_password( 12, false );
			setcookie( 'stand_in_session', $_COOKIE['stand_in_session'], 0, '/' );
		}
		update_option( $this->key(), array_merge( get_option( $this->key(), array() ), array( $name => $value ) ) );
	}
}

class Stand_In_Cart {
	public function get_cart() {
		$lines = array();
		foreach ( WC()->session->get( 'cart', array() ) as $key => $quantity ) {
			$lines[ $key ] = array(
				'data'     => wc_get_product( (int) substr( $key, 1 ) ),
				'quantity' => $quantity,
			);
		}
		return $lines;
	}
	public function get_cart_item( $key ) {
		return $this->get_cart()[ $key ] ?? array();
	}
	public function add( $product_id, $variation_id, $quantity ) {
		$key  = 'k' . ( $variation_id ? $variation_id : $product_id );
		$cart = WC()->session->get( 'cart', array() );
		WC()->session->set( 'cart', array_merge( $cart, array( $key => ( $cart[ $key ] ?? 0 ) + $quantity ) ) );
		do_action( 'woocommerce_add_to_cart', $key, $product_id, $quantity, $variation_id, array(), array() );
	}
	public function remove( $key ) {
		do_action( 'woocommerce_remove_cart_item', $key, $this );
		WC()->session->set( 'cart', array_diff_key( WC()->session->get( 'cart', array() ), array( $key => 0 ) ) );
	}
}

class Stand_In_Order {
	public function has_status( $status ) {
		return false;
	}
	public function get_order_number() {
		return 'A-4711';
	}
	public function get_total() {
		return 258.0;
	}
	public function get_currency() {
		return 'EUR';
	}
	public function get_items() {
		return array( $this );
	}
	public function get_product() {
		return wc_get_product( get_posts( array( 'name' => 'parka-m', 'post_type' => 'product' ) )[0] );
	}
	public function get_quantity() {
		return 2;
	}
}

function WC() {
	static $shop;
	$shop = $shop ?? (object) array(
		'session' => new Stand_In_Session(),
		'cart'    => new Stand_In_Cart(),
	);
	return $shop;
}
function wc_get_product( $id ) {
	$post = get_post( $id );
	return $post && 'product' === $post->post_type ? new Stand_In_Product( $post ) : false;
}
function wc_get_order( $id ) {
	return 4711 === (int) $id ? new Stand_In_Order() : false;
}
function wc_get_price_to_display( $product ) {
	return $product->get_price();
}
function get_woocommerce_currency() {
	return 'EUR';
}
function is_cart() {
	return is_page( 'cart' );
}
function is_checkout() {
	return is_page( 'checkout' ) || is_order_received_page();
}
function is_order_received_page() {
	return isset( $_GET['order-received'] );
}

add_action(
	'init',
	function () {
		register_taxonomy( 'product_cat', 'product', array( 'hierarchical' => true, 'public' => true ) );
		register_post_type( 'product', array( 'public' => true, 'has_archive' => true, 'taxonomies' => array( 'product_cat' ) ) );
	}
);

/** The forms of the shop. WooCommerce handles them at the same time. */
add_action(
	'wp_loaded',
	function () {
		if ( isset( $_GET['add-to-cart'] ) ) {
			WC()->cart->add( (int) $_GET['add-to-cart'], (int) ( $_GET['variation_id'] ?? 0 ), (int) ( $_GET['quantity'] ?? 1 ) );
		} elseif ( isset( $_GET['remove_item'] ) ) {
			WC()->cart->remove( sanitize_key( $_GET['remove_item'] ) );
		} else {
			return;
		}
		wp_safe_redirect( home_url( '/?pagename=cart' ) );
		exit;
	},
	20
);

/** WooCommerce fires these in its templates, which the theme of the tests does not have. */
add_action(
	'wp_footer',
	function () {
		if ( is_singular( 'product' ) ) {
			do_action( 'woocommerce_after_single_product' );
		} elseif ( is_tax( 'product_cat' ) || is_post_type_archive( 'product' ) ) {
			do_action( 'woocommerce_after_shop_loop' );
		} elseif ( is_order_received_page() ) {
			do_action( 'woocommerce_thankyou', (int) $_GET['order-received'] );
		}
	},
	5
);
