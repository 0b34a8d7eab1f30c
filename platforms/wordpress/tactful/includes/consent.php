<?php
/**
 * Follows the consent tool of the site: while it does not allow preferences, the consent gate of Tactful is closed.
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
 * Prints the consent bridge, which finds the consent tools of the page. It must be before the script.
 */
function print_consent_bridge() {
	// The WP Consent API is loaded at the end of the page, but the decision of the visitor is in its cookie already.
	wp_print_inline_script_tag( "(function (decision) { if (decision) (window.tactful = window.tactful || []).push(['consent.gate', decision[1] === 'allow', { prompt: false }]); })(/(?:^|; )wp_consent_preferences=(allow|deny)(?:;|$)/.exec(document.cookie));" );
	print_built_script( 'tactful-consent-bridge.js' );
}
