<?php
/**
 * Plugin Name: Replacement of the WP Consent API in tests
 * Description: The documented functions, cookies and events of the API, for tests.
 */

/** With a consent tool, nothing is allowed until the visitor allows it. */
function wp_has_consent( $category ) {
	return 'allow' === ( $_COOKIE[ "wp_consent_$category" ] ?? '' );
}

function wp_add_cookie_info( ...$info ) {
	update_option( 'stand_in_cookie_info', $info );
}

add_action(
	'wp_enqueue_scripts',
	function () {
		wp_register_script( 'wp-consent-api', false, array(), '1', true );
		wp_enqueue_script( 'wp-consent-api' );
		wp_add_inline_script(
			'wp-consent-api',
			"window.wp_consent_type = 'optin';
function wp_has_consent( category ) {
	return document.cookie.split( '; ' ).includes( 'wp_consent_' + category + '=allow' );
}
function wp_set_consent( category, value ) {
	document.cookie = 'wp_consent_' + category + '=' + value + ';path=/';
	var detail = [];
	detail[ category ] = value;
	document.dispatchEvent( new CustomEvent( 'wp_listen_for_consent_change', { detail: detail } ) );
}"
		);
	},
	PHP_INT_MAX
);
