<?php
/**
 * Handles the forms of the settings page: saves a config, removes it, or creates a draft page.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** The largest file that is read, in bytes. */
const MAX_FILE_BYTES = 2 * MB_IN_BYTES;

/** The name of the nonce, and of the action that it is for. */
const NONCE = 'tactful_settings';

/**
 * Handles a form that was sent, before the page is rendered. After success it redirects.
 */
function handle_forms() {
	if ( 'POST' !== ( $_SERVER['REQUEST_METHOD'] ?? '' ) ) {
		return;
	}
	if ( ! current_user_can( 'manage_options' ) ) {
		wp_die( esc_html__( 'You may not change these settings.', 'tactful' ), 403 );
	}
	check_admin_referer( NONCE );
	if ( isset( $_POST['draft'] ) ) {
		open_draft( sanitize_text_field( wp_unslash( $_POST['draft'] ) ) );
	} elseif ( isset( $_POST['remove'] ) ) {
		remove_everything();
		redirect_with( 'removed' );
	} else {
		save_form();
	}
}

/**
 * Returns to the settings page with a message.
 *
 * @param string $message A key of `saved_messages`.
 */
function redirect_with( $message ) {
	wp_safe_redirect( add_query_arg( 'message', $message, settings_url() ) );
	exit;
}

/**
 * Creates a draft page with a slot, and opens its preview.
 *
 * @param string $slot The name of the slot.
 */
function open_draft( $slot ) {
	$preview = current_user_can( 'edit_pages' ) ? create_draft( $slot ) : null;
	if ( null === $preview ) {
		form_issues( array( __( 'The draft could not be created.', 'tactful' ) ) );
		return;
	}
	wp_safe_redirect( $preview );
	exit;
}

/**
 * Returns why the form was not saved, and remembers it until the page is rendered.
 *
 * WordPress has a function for such messages, but prints them without escaping, and these contain text of the config.
 *
 * @param string[]|null $issues The issues, if they are known now.
 * @return string[]
 */
function form_issues( $issues = null ) {
	static $known = array();
	$known        = $issues ?? $known;
	return $known;
}

/**
 * Saves the form, if its config and its lint result can be read. Without a new config, the old one stays.
 */
function save_form() {
	$given  = read_field( 'config' );
	$linted = read_field( 'lint' );
	$text   = '' === trim( (string) $given ) ? (string) get_option( CONFIG_OPTION ) : $given;
	$check  = check_config( $text );
	$lint   = '' === trim( (string) $linted ) ? null : read_lint_result( $linted );
	$issues = array_merge(
		null === $given || null === $linted ? array( __( 'A file could not be read. It must be smaller than 2 MB.', 'tactful' ) ) : array(),
		$check['issues'],
		'' !== trim( (string) $linted ) && null === $lint ? array( __( 'The lint result is not the output of "npx tactful lint --json".', 'tactful' ) ) : array()
	);
	if ( $issues ) {
		form_issues( $issues );
		return;
	}
	// The nonce was checked by the caller.
	// phpcs:disable WordPress.Security.NonceVerification
	$settings = array(
		'in_page'        => isset( $_POST['in_page'] ),
		'consent_bridge' => isset( $_POST['consent_bridge'] ),
		// Without WooCommerce, the form does not contain it.
		'shop_events'    => function_exists( 'WC' ) ? isset( $_POST['shop_events'] ) : read_state()['shop_events'] ?? true,
	);
	// phpcs:enable
	redirect_with( save_config( $text, $check['summary'], $settings, $lint ?? stored_lint( $text ) ) ? 'saved' : 'saved-in-page' );
}

/**
 * Reads a file that was uploaded, or else the text of a field.
 *
 * @param string $name The name of the field. The file has the same name with `_file`.
 * @return string|null Without a byte order mark; null if the file could not be read.
 */
function read_field( $name ) {
	// The nonce was checked by the caller. JSON is parsed instead of sanitized, and escaped where it is shown.
	// phpcs:disable WordPress.Security
	$file = $_FILES[ "{$name}_file" ] ?? array( 'error' => UPLOAD_ERR_NO_FILE );
	$text = isset( $_POST[ $name ] ) ? wp_unslash( $_POST[ $name ] ) : '';
	// phpcs:enable
	if ( UPLOAD_ERR_NO_FILE !== $file['error'] ) {
		$is_readable = UPLOAD_ERR_OK === $file['error'] && $file['size'] <= MAX_FILE_BYTES && is_uploaded_file( $file['tmp_name'] );
		// phpcs:ignore WordPress.WP.AlternativeFunctions -- It is a local file.
		$text = $is_readable ? file_get_contents( $file['tmp_name'] ) : null;
	}
	return is_string( $text ) ? preg_replace( '/^\xEF\xBB\xBF/', '', $text ) : null;
}
