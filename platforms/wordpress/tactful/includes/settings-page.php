<?php
/**
 * The settings page.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Adds the page to the menu "Settings".
 */
function add_settings_page() {
	$page = add_options_page( 'Tactful', 'Tactful', 'manage_options', 'tactful', __NAMESPACE__ . '\render_settings' );
	if ( $page ) {
		add_action( "load-$page", __NAMESPACE__ . '\handle_forms' );
		add_action( "admin_print_styles-$page", __NAMESPACE__ . '\enqueue_settings_style' );
	}
}

/**
 * Loads the style of the page.
 */
function enqueue_settings_style() {
	wp_enqueue_style( 'tactful-settings', plugins_url( 'assets/settings.css', PLUGIN_FILE ), array(), asset_version( 'settings.css' ) );
}

/**
 * Returns the address of the page.
 *
 * @return string
 */
function settings_url() {
	return admin_url( 'options-general.php?page=tactful' );
}

/**
 * Adds a link to the page to the list of plugins.
 *
 * @param string[] $links The links of the plugin.
 * @return string[]
 */
function add_settings_link( $links ) {
	array_unshift( $links, sprintf( '<a href="%s">%s</a>', esc_url( settings_url() ), esc_html__( 'Settings', 'tactful' ) ) );
	return $links;
}

/**
 * Returns the messages after a form was saved.
 *
 * @return array<string, array{0: string, 1: string}> The type of the notice and its text, by key.
 */
function saved_messages() {
	return array(
		'saved'         => array( 'success', __( 'Saved.', 'tactful' ) ),
		'saved-in-page' => array( 'warning', __( 'Saved. The folder of uploads is not writable, so that the config is written into every page.', 'tactful' ) ),
		'removed'       => array( 'success', __( 'The config was removed. The site shows its standard content.', 'tactful' ) ),
	);
}

/**
 * Renders the page.
 */
function render_settings() {
	$state = read_state();
	echo '<div class="wrap tactful-settings"><h1>Tactful</h1>';
	// phpcs:ignore WordPress.Security.NonceVerification -- It selects one of three texts.
	$message = saved_messages()[ sanitize_key( $_GET['message'] ?? '' ) ] ?? null;
	if ( $message ) {
		printf( '<div class="notice notice-%s" role="status"><p>%s</p></div>', esc_attr( $message[0] ), esc_html( $message[1] ) );
	}
	render_issues();
	if ( $state ) {
		render_state( $state );
		render_slot_list( $state['slots'] );
	} else {
		echo '<p>' . esc_html__( 'Upload a config, or paste it, to start. Until then, the site does not change.', 'tactful' ) . '</p>';
	}
	render_form( $state );
	render_commands();
	echo '</div>';
}

/**
 * Renders the issues of a form that was not saved. Config texts are in them, so that all are escaped.
 */
function render_issues() {
	$issues = form_issues();
	if ( ! $issues ) {
		return;
	}
	echo '<div class="notice notice-error" role="alert" id="tactful-issues"><p><strong>' . esc_html__( 'Not saved.', 'tactful' ) . '</strong></p><ul>';
	foreach ( $issues as $issue ) {
		echo '<li>' . esc_html( $issue ) . '</li>';
	}
	echo '</ul></div>';
}

/**
 * Renders the form.
 *
 * @param array|null $state The stored state.
 */
function render_form( $state ) {
	echo '<form method="post" enctype="multipart/form-data" action="' . esc_url( settings_url() ) . '">';
	render_nonce();
	echo '<h2>' . esc_html( $state ? __( 'Replace the config', 'tactful' ) : __( 'Config', 'tactful' ) ) . '</h2><table class="form-table" role="presentation">';
	render_config_fields( ! $state );
	render_lint_field();
	render_check_field( 'in_page', $state['in_page'] ?? false, __( 'Place of the config', 'tactful' ), __( 'Write the config into every page, instead of a file that pages load. Needed if the Content Security Policy of the site forbids connections.', 'tactful' ) );
	render_check_field( 'consent_bridge', $state['consent_bridge'] ?? false, __( 'Consent tool', 'tactful' ), __( 'Follow a consent tool that does not use the WP Consent API, such as Cookiebot or OneTrust. Those that use it are always followed.', 'tactful' ) );
	if ( function_exists( 'WC' ) ) {
		render_check_field( 'shop_events', $state['shop_events'] ?? true, 'WooCommerce', __( 'Write views, carts and orders into dataLayer, as GA4 describes them. Clear it if another plugin does that.', 'tactful' ) );
	}
	echo '</table><p class="submit">';
	submit_button( __( 'Save', 'tactful' ), 'primary', 'save', false );
	if ( $state ) {
		echo ' ';
		submit_button( __( 'Remove the config', 'tactful' ), 'secondary', 'remove', false );
	}
	echo '</p></form>';
}

/**
 * Renders the commands that check and publish a config.
 */
function render_commands() {
	echo '<h2>' . esc_html__( 'Check and publish a config', 'tactful' ) . '</h2>';
	echo '<p>' . esc_html__( 'This page checks the syntax and the format of a config. The command line of Tactful checks everything else, and publishes it. It runs on your computer, with Node.js.', 'tactful' ) . '</p><table class="widefat striped"><tbody>';
	$commands = array(
		'npx tactful init --platform woocommerce'          => __( 'writes a first config', 'tactful' ),
		'npx tactful lint tactful.json'                    => __( 'reports all issues, with line and column', 'tactful' ),
		'npx tactful lint tactful.json --json > lint.json' => __( 'the same as a file that you can upload here', 'tactful' ),
		'npx tactful build tactful.json'                   => __( 'writes tactful.published.json, which pages read without checking it again', 'tactful' ),
	);
	foreach ( $commands as $command => $effect ) {
		printf( '<tr><td><code>%s</code></td><td>%s</td></tr>', esc_html( $command ), esc_html( $effect ) );
	}
	echo '</tbody></table>';
}
