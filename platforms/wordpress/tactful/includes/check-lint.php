<?php
/**
 * Reads the result of `npx tactful lint --json`.
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** At most this many issues are stored and shown. */
const MAX_LINT_ISSUES = 100;

/**
 * Reads a lint result.
 *
 * @param string $text The output of `npx tactful lint --json`: a list of issues.
 * @return array{errors: int, warnings: int, issues: array}|null Null if the text is something else.
 */
function read_lint_result( $text ) {
	$given = json_decode( $text, true );
	if ( ! is_list( $given ) || '{' === substr( ltrim( $text ), 0, 1 ) ) {
		return null;
	}
	$issues = array();
	foreach ( $given as $issue ) {
		if ( ! is_array( $issue ) || ! is_string( $issue['message'] ?? null ) || ! in_array( $issue['level'] ?? null, array( 'error', 'warning' ), true ) ) {
			return null;
		}
		$issues[] = array(
			'level'   => $issue['level'],
			'rule'    => (string) ( $issue['rule'] ?? '' ),
			'line'    => (int) ( $issue['line'] ?? 0 ),
			'column'  => (int) ( $issue['column'] ?? 0 ),
			'message' => $issue['message'],
		);
	}
	$errors = count( wp_list_filter( $issues, array( 'level' => 'error' ) ) );
	return array(
		'errors'   => $errors,
		'warnings' => count( $issues ) - $errors,
		'issues'   => array_slice( $issues, 0, MAX_LINT_ISSUES ),
	);
}
