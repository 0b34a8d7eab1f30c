<?php
/**
 * Leads to the settings page after the activation, and suggests a paragraph for the privacy policy.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Remembers the activation until the next page.
 */
function mark_activated() {
	update_option( ACTIVATED_OPTION, 1, false );
}

/**
 * Opens the settings page once after the activation, unless several plugins were activated together.
 */
function open_settings_once() {
	if ( wp_doing_ajax() || ! current_user_can( 'manage_options' ) || ! get_option( ACTIVATED_OPTION ) ) {
		return;
	}
	delete_option( ACTIVATED_OPTION );
	// phpcs:ignore WordPress.Security.NonceVerification -- Only whether it is there matters.
	if ( is_network_admin() || isset( $_GET['activate-multi'] ) ) {
		return;
	}
	wp_safe_redirect( settings_url() );
	exit;
}

/**
 * Suggests a paragraph for the privacy policy.
 */
function suggest_privacy_text() {
	$text = __( 'If you agree, this site remembers in your browser what you view, search and buy here, and shows you matching content first. This data stays in your browser: it is not sent to us or to anybody else. You can view, correct and delete it at any time with the preferences button.', 'tactful' );
	wp_add_privacy_policy_content( 'Tactful', wpautop( esc_html( $text ) ) );
}
