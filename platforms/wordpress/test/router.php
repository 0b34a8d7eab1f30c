<?php
/**
 * Does for the server of the tests what the rewrite rules of a network do: files have the same path on every site.
 *
 * @package Tactful
 */

// phpcs:disable WordPress -- It runs without WordPress.
$path = (string) parse_url( $_SERVER['REQUEST_URI'], PHP_URL_PATH );
if ( ! preg_match( '#^/second(/wp-(?:content|includes)/[\w./-]+\.(js|css|json))$#', $path, $parts ) || strpos( $path, '..' ) ) {
	return false;
}
$file = $_SERVER['DOCUMENT_ROOT'] . $parts[1];
if ( ! is_file( $file ) ) {
	return false;
}
$types = array(
	'js'   => 'text/javascript',
	'css'  => 'text/css',
	'json' => 'application/json',
);
header( 'content-type: ' . $types[ $parts[2] ] );
readfile( $file );
