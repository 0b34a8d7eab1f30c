<?php
/**
 * Parts of the settings page: the state, the slots, and the fields of the form.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/**
 * Renders a row with a heading and a content.
 *
 * @param string $heading The heading.
 * @param string $html    The content, escaped.
 */
function render_row( $heading, $html ) {
	// phpcs:ignore WordPress.Security.EscapeOutput -- Callers escape it.
	printf( '<tr><th scope="row">%s</th><td>%s</td></tr>', esc_html( $heading ), $html );
}

/**
 * Renders the nonce of a form. The function of WordPress gives it an id, which must be unique.
 */
function render_nonce() {
	printf( '<input type="hidden" name="_wpnonce" value="%s">', esc_attr( wp_create_nonce( NONCE ) ) );
}

/**
 * Renders the state of the stored config.
 *
 * @param array $state The state.
 */
function render_state( $state ) {
	$address = config_place()['address'];
	echo '<h2>' . esc_html__( 'State', 'tactful' ) . '</h2><table class="widefat striped tactful-state"><tbody>';
	render_row(
		__( 'Config', 'tactful' ),
		$state['is_published']
			/* translators: %s: the fingerprint of a config. */
			? sprintf( esc_html__( 'Published, with the fingerprint %s', 'tactful' ), '<code>' . esc_html( $state['fingerprint'] ) . '</code>' )
			: esc_html__( 'Written by hand: pages check it at each start, which costs time. Publish it before visitors come.', 'tactful' )
	);
	render_row( __( 'Experiences', 'tactful' ), esc_html( number_format_i18n( $state['experiences'] ) ) );
	render_row( __( 'Lint result', 'tactful' ), lint_summary( stored_lint( (string) get_option( CONFIG_OPTION ) ) ) );
	render_row(
		__( 'Place', 'tactful' ),
		$state['in_page']
			? esc_html__( 'In every page', 'tactful' )
			: sprintf( '<a href="%s">%s</a>', esc_url( $address ), esc_html( wp_make_link_relative( $address ) ) )
	);
	render_row( __( 'Saved', 'tactful' ), esc_html( wp_date( get_option( 'date_format' ) . ' ' . get_option( 'time_format' ), $state['saved_at'] ) ) );
	render_row(
		__( 'Consent tool', 'tactful' ),
		function_exists( 'wp_has_consent' )
			? esc_html__( 'WP Consent API: while it does not allow preferences, the site is standard, without a prompt.', 'tactful' )
			: esc_html__( 'None that uses the WP Consent API. Tactful shows its own prompt.', 'tactful' )
	);
	echo '</tbody></table>';
}

/**
 * Returns the lint result as HTML.
 *
 * @param array|null $lint The result.
 * @return string
 */
function lint_summary( $lint ) {
	if ( null === $lint ) {
		return esc_html__( 'Not uploaded for this config', 'tactful' );
	}
	/* translators: 1: a number of errors, 2: a number of warnings. */
	$html = sprintf( esc_html__( 'Errors: %1$s, warnings: %2$s', 'tactful' ), number_format_i18n( $lint['errors'] ), number_format_i18n( $lint['warnings'] ) );
	if ( ! $lint['issues'] ) {
		return $html;
	}
	$lines = array();
	foreach ( $lint['issues'] as $issue ) {
		/* translators: 1: line, 2: column, 3: a message, 4: the id of a rule. */
		$text    = sprintf( __( 'Line %1$d, column %2$d: %3$s (%4$s)', 'tactful' ), $issue['line'], $issue['column'], $issue['message'], $issue['rule'] );
		$lines[] = '<li>' . esc_html( $text ) . '</li>';
	}
	return $html . '<ul>' . implode( '', $lines ) . '</ul>';
}

/**
 * Renders the slots of the config, each with a way to place it.
 *
 * @param array<string, string[]> $slots The variants by slot.
 */
function render_slot_list( $slots ) {
	if ( ! $slots ) {
		return;
	}
	echo '<h2>' . esc_html__( 'Slots', 'tactful' ) . '</h2><p>' . esc_html__( 'Place a slot with the block "Tactful slot", or with the shortcode.', 'tactful' ) . '</p>';
	echo '<form method="post" action="' . esc_url( settings_url() ) . '">';
	render_nonce();
	printf(
		'<table class="widefat striped"><thead><tr><th scope="col">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead><tbody>',
		esc_html__( 'Slot', 'tactful' ),
		esc_html__( 'Shortcode', 'tactful' ),
		esc_html__( 'Try it', 'tactful' )
	);
	foreach ( $slots as $slot => $variants ) {
		printf(
			'<tr><th scope="row">%s</th><td><code>%s</code></td><td><button class="button" name="draft" value="%s">%s</button></td></tr>',
			esc_html( $slot ),
			esc_html( shortcode_of( $slot, $variants ) ),
			esc_attr( $slot ),
			/* translators: %s: the name of a slot. */
			esc_html( sprintf( __( 'Create a draft page with "%s"', 'tactful' ), $slot ) )
		);
	}
	echo '</tbody></table></form>';
}

/**
 * Returns the shortcode of a slot with its variants.
 *
 * @param string   $slot     The name of the slot.
 * @param string[] $variants The names of its variants.
 * @return string
 */
function shortcode_of( $slot, $variants ) {
	$content = '…';
	foreach ( $variants as $variant ) {
		$content .= " [tactful_variant name=\"$variant\"]…[/tactful_variant]";
	}
	return "[tactful_slot name=\"$slot\"]{$content}[/tactful_slot]";
}

/**
 * Renders the fields of the config: a text and a file. After issues, the text that has them is shown again.
 *
 * @param bool $is_first Whether no config is stored yet.
 */
function render_config_fields( $is_first ) {
	$is_invalid = array() !== form_issues();
	$text       = $is_invalid ? (string) read_field( 'config' ) : '';
	printf(
		'<tr><th scope="row"><label for="tactful-config">%s</label></th><td><textarea id="tactful-config" name="config" class="large-text code" rows="10" spellcheck="false" aria-describedby="%s"%s%s>%s</textarea><p class="description" id="tactful-config-help">%s</p></td></tr>',
		esc_html__( 'Config as text', 'tactful' ),
		esc_attr( $is_invalid ? 'tactful-issues tactful-config-help' : 'tactful-config-help' ),
		$is_invalid ? ' aria-invalid="true"' : '',
		$is_first ? ' autofocus' : '',
		esc_textarea( $text ),
		esc_html( $is_first ? __( 'The content of tactful.published.json, or of a config that you wrote by hand.', 'tactful' ) : __( 'Leave it empty if only other settings change.', 'tactful' ) )
	);
	render_row(
		__( 'Config as a file', 'tactful' ),
		sprintf( '<label class="screen-reader-text" for="tactful-config-file">%s</label><input type="file" id="tactful-config-file" name="config_file" accept=".json,application/json">', esc_html__( 'Config as a file', 'tactful' ) )
	);
}

/**
 * Renders the field of the lint result.
 */
function render_lint_field() {
	render_row(
		__( 'Lint result', 'tactful' ),
		sprintf(
			'<label class="screen-reader-text" for="tactful-lint-file">%s</label><input type="file" id="tactful-lint-file" name="lint_file" accept=".json,application/json" aria-describedby="tactful-lint-help"><p class="description" id="tactful-lint-help">%s</p>',
			esc_html__( 'Lint result', 'tactful' ),
			esc_html__( 'Optional: the output of "npx tactful lint --json" for this config. This page shows it, and does not check it.', 'tactful' )
		)
	);
}

/**
 * Renders a checkbox.
 *
 * @param string $name       The name of the field.
 * @param bool   $is_checked Whether it is checked.
 * @param string $heading    The heading of the row.
 * @param string $text       The label.
 */
function render_check_field( $name, $is_checked, $heading, $text ) {
	render_row( $heading, sprintf( '<label><input type="checkbox" name="%s" value="1"%s> %s</label>', esc_attr( $name ), checked( $is_checked, true, false ), esc_html( $text ) ) );
}
