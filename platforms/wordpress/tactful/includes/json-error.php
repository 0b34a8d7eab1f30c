<?php
/**
 * Finds the place where a text stops being JSON. `json_decode` does not report it.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** One token of JSON: punctuation, a string, or a number or keyword. Possessive, so that long strings need no stack. */
const JSON_TOKEN = '/\G[ \t\n\r]*+(?:([{}\[\]:,])|("(?:[^"\\\\\x00-\x1f]++|\\\\(?:["\\\\\/bfnrt]|u[0-9a-fA-F]{4}))*+")|(-?(?:0|[1-9]\d*+)(?:\.\d++)?(?:[eE][+-]?\d++)?|true|false|null))/';

/**
 * Returns the first syntax error of a text; null if there is none.
 *
 * @param string $text The text, in UTF-8.
 * @return array{line: int, column: int, message: string}|null Line and column start at 1; columns count characters.
 */
function find_json_error( $text ) {
	$state = 'value';
	$open  = array();
	$at    = 0;
	while ( preg_match( JSON_TOKEN, $text, $match, 0, $at ) ) {
		$next = next_json_state( $state, token_kind( $match ), $open );
		if ( null === $next ) {
			break;
		}
		$state = $next;
		$at   += strlen( $match[0] );
	}
	$at += strspn( $text, " \t\n\r", $at );
	if ( 'end' === $state && strlen( $text ) === $at ) {
		return null;
	}
	$before     = substr( $text, 0, $at );
	$line_start = strrpos( "\n" . $before, "\n" );
	return array(
		'line'    => substr_count( $before, "\n" ) + 1,
		'column'  => preg_match_all( '/./us', substr( $before, $line_start ) ) + 1,
		'message' => strlen( $text ) === $at
			? __( 'the text ends too soon', 'tactful' )
			: describe_json_error( $state, $text[ $at ], (string) end( $open ) ),
	);
}

/**
 * Returns the kind of a token: the punctuation itself, `string` or `literal`.
 *
 * @param string[] $match The match of JSON_TOKEN.
 * @return string
 */
function token_kind( $match ) {
	if ( '' !== $match[1] ) {
		return $match[1];
	}
	return '' !== $match[2] ? 'string' : 'literal';
}

/**
 * Returns what must follow a token; null if the token must not be there.
 *
 * @param string   $state What is expected: `value`, `first-value`, `first-key`, `key`, `colon`, `comma` or `end`.
 * @param string   $type  The type of the token.
 * @param string[] $open  The brackets that are open; changed by brackets.
 * @return string|null
 */
function next_json_state( $state, $type, &$open ) {
	$is_value = 'value' === $state || 'first-value' === $state;
	if ( $is_value && ( '{' === $type || '[' === $type ) ) {
		$open[] = $type;
		return '{' === $type ? 'first-key' : 'first-value';
	}
	if ( $is_value && ( 'string' === $type || 'literal' === $type ) ) {
		return $open ? 'comma' : 'end';
	}
	if ( 'string' === $type && ( 'key' === $state || 'first-key' === $state ) ) {
		return 'colon';
	}
	if ( ':' === $type && 'colon' === $state ) {
		return 'value';
	}
	if ( ',' === $type && 'comma' === $state ) {
		return '{' === end( $open ) ? 'key' : 'value';
	}
	$may_close = in_array( $state, array( 'comma', 'first-key', 'first-value' ), true );
	if ( $may_close && closing_bracket( (string) end( $open ) ) === $type ) {
		array_pop( $open );
		return $open ? 'comma' : 'end';
	}
	return null;
}

/**
 * Returns the bracket that closes another; an empty text if none is open.
 *
 * @param string $bracket The opening bracket.
 * @return string
 */
function closing_bracket( $bracket ) {
	$closing = array(
		'{' => '}',
		'[' => ']',
	);
	return $closing[ $bracket ] ?? '';
}

/**
 * Describes what is expected where the text stops being JSON.
 *
 * @param string $state   What is expected.
 * @param string $found   The character there.
 * @param string $bracket The innermost bracket that is open.
 * @return string
 */
function describe_json_error( $state, $found, $bracket ) {
	if ( ( 'key' === $state || 'value' === $state ) && closing_bracket( $bracket ) === $found ) {
		/* translators: %s: a closing bracket. */
		return sprintf( __( 'remove the comma before "%s"', 'tactful' ), $found );
	}
	switch ( $state ) {
		case 'key':
		case 'first-key':
			return __( 'a name in double quotes is expected', 'tactful' );
		case 'colon':
			return __( 'a colon is expected after the name', 'tactful' );
		case 'comma':
			/* translators: %s: a closing bracket. */
			return sprintf( __( 'a comma or "%s" is expected', 'tactful' ), closing_bracket( $bracket ) );
		case 'end':
			return __( 'nothing may follow the config', 'tactful' );
		default:
			return __( 'a value is expected: a text in double quotes, a number, true, false, null, { or [', 'tactful' );
	}
}
