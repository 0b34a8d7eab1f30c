<?php
/** Logs every request that PHP sends to a server, with the plugin that sends it. */

add_filter(
	'pre_http_request',
	function ( $response, $arguments, $url ) {
		$files = array_column( debug_backtrace( DEBUG_BACKTRACE_IGNORE_ARGS ), 'file' );
		$own   = array_filter( $files, fn( $file ) => false !== strpos( $file, '/plugins/tactful/' ) );
		file_put_contents( WP_CONTENT_DIR . '/requests.log', ( $own ? 'tactful' : 'wordpress' ) . " $url\n", FILE_APPEND );
		return $response;
	},
	10,
	3
);
