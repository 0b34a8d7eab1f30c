<?php
/**
 * Checks a config as far as PHP can: syntax, format, and the parts that every config has. `npx tactful lint` checks the rest.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** The version of published configs that the files of this plugin read. */
const PUBLISHED_FORMAT = 1;

/** The version of hand-written configs that the files of this plugin read. */
const WRITTEN_FORMAT = 1;

/** Pages refuse a hand-written config with more characters than this. */
const MAX_WRITTEN_LENGTH = 50000;

/**
 * Checks the text of a config.
 *
 * @param string $text The text.
 * @return array{issues: string[], summary: array|null} The summary is null if there are issues.
 */
function check_config( $text ) {
	$issue = find_text_issue( $text );
	if ( null !== $issue ) {
		return refuse( array( $issue ) );
	}
	$config = json_decode( $text, true );
	if ( ! is_array( $config ) || is_list( $config ) ) {
		return refuse( array( __( 'The config must be an object: it starts with { and ends with }.', 'tactful' ) ) );
	}
	$is_published = array_key_exists( 'published', $config );
	$issues       = array_merge(
		$is_published ? published_issues( $config ) : written_issues( $config, $text ),
		experience_issues( $config )
	);
	return $issues ? refuse( $issues ) : array(
		'issues'  => array(),
		'summary' => summarize( $config, $is_published ),
	);
}

/**
 * Returns the result for a config with issues.
 *
 * @param string[] $issues The issues.
 * @return array{issues: string[], summary: null}
 */
function refuse( $issues ) {
	return array(
		'issues'  => $issues,
		'summary' => null,
	);
}

/**
 * Returns why a text cannot be read as JSON; null if it can.
 *
 * @param string $text The text.
 * @return string|null
 */
function find_text_issue( $text ) {
	if ( '' === trim( $text ) ) {
		return __( 'The config is empty.', 'tactful' );
	}
	if ( ! preg_match( '//u', $text ) ) {
		return __( 'The config is not in UTF-8. Save the file as UTF-8, and try again.', 'tactful' );
	}
	json_decode( $text, true );
	if ( JSON_ERROR_NONE === json_last_error() ) {
		return null;
	}
	$reason = json_last_error_msg();
	$error  = find_json_error( $text );
	if ( null === $error ) {
		/* translators: %s: the reason in English, such as "Maximum stack depth exceeded". */
		return sprintf( __( 'The config is not JSON: %s.', 'tactful' ), $reason );
	}
	return sprintf(
		/* translators: 1: line, 2: column, 3: what is expected there. */
		__( 'The config is not JSON. Line %1$d, column %2$d: %3$s.', 'tactful' ),
		$error['line'],
		$error['column'],
		$error['message']
	);
}

/**
 * Returns true for a list of JSON, also for an empty object, which PHP cannot distinguish.
 *
 * @param mixed $value The decoded value.
 * @return bool
 */
function is_list( $value ) {
	return is_array( $value ) && array_keys( $value ) === array_keys( array_keys( $value ) );
}

/**
 * Returns true for a text that is not empty, or for texts by language.
 *
 * @param mixed $value The decoded value.
 * @return bool
 */
function is_text( $value ) {
	return ( is_string( $value ) && '' !== $value ) || ( is_array( $value ) && array() !== $value && ! is_list( $value ) );
}

/**
 * Returns the issues of a published config.
 *
 * @param array $config The decoded config.
 * @return string[]
 */
function published_issues( $config ) {
	if ( PUBLISHED_FORMAT !== $config['published'] ) {
		return array(
			sprintf(
				/* translators: 1: the format of the config, 2: the format that the plugin reads. */
				__( 'The config is published in format %1$s, and this plugin reads format %2$d. Run "npx tactful build" of the same version as this plugin.', 'tactful' ),
				wp_json_encode( $config['published'] ),
				PUBLISHED_FORMAT
			),
		);
	}
	$is_complete = is_string( $config['fingerprint'] ?? null ) && is_array( $config['record'] ?? null ) && is_text( $config['site']['name'] ?? null );
	return $is_complete ? array() : array( __( 'The published config was changed, or is not complete. Build it again with "npx tactful build".', 'tactful' ) );
}

/**
 * Returns the issues of a hand-written config.
 *
 * @param array  $config The decoded config.
 * @param string $text   Its text.
 * @return string[]
 */
function written_issues( $config, $text ) {
	$issues = array();
	if ( WRITTEN_FORMAT !== ( $config['version'] ?? null ) ) {
		/* translators: %d: a version. */
		$issues[] = sprintf( __( '"version" must be %d.', 'tactful' ), WRITTEN_FORMAT );
	}
	foreach ( array( 'name', 'controller', 'policy', 'benefit' ) as $field ) {
		if ( ! is_text( $config['site'][ $field ] ?? null ) ) {
			/* translators: %s: the path of a field in the config. */
			$issues[] = sprintf( __( '"%s" is missing.', 'tactful' ), "site.$field" );
		}
	}
	if ( ! is_text( $config['purposes'] ?? null ) ) {
		$issues[] = __( '"purposes" must name at least one purpose.', 'tactful' );
	}
	if ( preg_match_all( '/./us', $text ) > MAX_WRITTEN_LENGTH ) {
		$issues[] = sprintf(
			/* translators: %s: a number of characters. */
			__( 'The config has more than %s characters, so that pages refuse it. Publish it with "npx tactful build", and upload the published config.', 'tactful' ),
			number_format_i18n( MAX_WRITTEN_LENGTH )
		);
	}
	return $issues;
}

/**
 * Returns the issues of the experiences: each has an id and a slot.
 *
 * @param array $config The decoded config.
 * @return string[]
 */
function experience_issues( $config ) {
	$experiences = $config['experiences'] ?? null;
	if ( ! is_list( $experiences ) ) {
		return array( __( '"experiences" must be a list.', 'tactful' ) );
	}
	$issues = array();
	foreach ( $experiences as $at => $experience ) {
		foreach ( array( 'id', 'slot' ) as $field ) {
			$value = $experience[ $field ] ?? null;
			if ( ! is_string( $value ) || '' === $value ) {
				/* translators: %s: the path of a field in the config. */
				$issues[] = sprintf( __( '"%s" is missing.', 'tactful' ), "experiences[$at].$field" );
			}
		}
	}
	return $issues;
}

/**
 * Returns what the settings page shows of a config.
 *
 * @param array $config       The decoded config, without issues.
 * @param bool  $is_published Whether "npx tactful build" wrote it.
 * @return array
 */
function summarize( $config, $is_published ) {
	$slots = array();
	foreach ( $config['experiences'] as $experience ) {
		$variants = array_merge( array( $experience['variant'] ?? null ), (array) ( $experience['experiment']['variants'] ?? array() ) );
		$known    = $slots[ $experience['slot'] ] ?? array();
		// The standard content is no variant: experiments name it null.
		$slots[ $experience['slot'] ] = array_values( array_unique( array_merge( $known, array_filter( $variants, 'is_string' ) ) ) );
	}
	return array(
		'is_published' => $is_published,
		'fingerprint'  => $is_published ? $config['fingerprint'] : '',
		'experiences'  => count( $config['experiences'] ),
		'slots'        => $slots,
	);
}
