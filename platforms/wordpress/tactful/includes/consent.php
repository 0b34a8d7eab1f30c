<?php
/**
 * Follows the WP Consent API: a refusal of preferences there is an upper bound here.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Registers the plugin and its storage with the WP Consent API.
 */
function register_consent() {
	add_filter( 'wp_consent_api_registered_' . plugin_basename( PLUGIN_FILE ), '__return_true' );
	if ( ! function_exists( 'wp_add_cookie_info' ) ) {
		return;
	}
	$purpose = __( 'Remembers whether you want a personalized site and, if you do, what you view and buy here. It stays in this browser.', 'tactful' );
	wp_add_cookie_info( 'tactful', 'Tactful', 'preferences', __( '6 months', 'tactful' ), $purpose, false, '', false, false, 'LOCALSTORAGE' );
}

/**
 * Loads the script that follows the WP Consent API, if a plugin provides it.
 */
function enqueue_consent() {
	if ( null === read_state() || ! function_exists( 'wp_has_consent' ) ) {
		return;
	}
	wp_enqueue_script(
		'tactful-consent',
		plugins_url( 'assets/consent.js', PLUGIN_FILE ),
		array( 'wp-consent-api' ),
		asset_version( 'consent.js' ),
		true
	);
}
