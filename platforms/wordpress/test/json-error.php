<?php
/** Changes a JSON text at every place, and compares `find_json_error` with `json_decode`. */

define( 'ABSPATH', __DIR__ );
function __( $text ) {
	return $text;
}
require dirname( __DIR__ ) . '/tactful/includes/json-error.php';

$json = '{ "a": [1, -2.5e3, true, null, "x\\n\\u00e4", {}], "bä": { "c": [], "d": "" } }';
$texts = array( '', ' ', '1', '"a"', '[', ']', '{"a"}', '01', '-', '1.', '"' . str_repeat( 'x', 1000000 ) . '"', str_repeat( '[', 300 ) . str_repeat( ']', 300 ) );
$characters = preg_split( '//u', $json, -1, PREG_SPLIT_NO_EMPTY );
foreach ( array_keys( $characters ) as $at ) {
	$before  = implode( array_slice( $characters, 0, $at ) );
	$texts[] = $before;
	foreach ( array( '', '{', '}', '[', ']', ',', ':', '"', '\\', '1', '-', '.', 'e', "\n", "\t", 'true', "\u{e4}", "\x01" ) as $inserted ) {
		$texts[] = $before . $inserted . implode( array_slice( $characters, $at ) );
		$texts[] = $before . $inserted . implode( array_slice( $characters, $at + 1 ) );
	}
}
$different = 0;
foreach ( $texts as $text ) {
	json_decode( $text );
	if ( ( JSON_ERROR_NONE === json_last_error() ) !== ( null === Tactful\find_json_error( $text ) ) ) {
		$different++;
		fwrite( STDERR, substr( $text, 0, 200 ) . "\n" );
	}
}
echo count( $texts ) . " texts, $different differ";
