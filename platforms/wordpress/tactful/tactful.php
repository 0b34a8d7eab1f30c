<?php
/**
 * Plugin Name:       Tactful
 * Plugin URI:        https://github.com/tactful/tactful/blob/main/docs/guides/wordpress.md
 * Description:       Personalizes slots of your site in the visitor's browser, after consent. No data leaves the browser.
 * Version:           0.0.0
 * Requires at least: 6.0
 * Requires PHP:      7.4
 * Author:            Tactful
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       tactful
 * Domain Path:       /languages
 *
 * @package Tactful
 */

namespace Tactful;

defined( 'ABSPATH' ) || exit;

/** The path of this file, which identifies the plugin. */
const PLUGIN_FILE = __FILE__;

require_once __DIR__ . '/includes/json-error.php';
require_once __DIR__ . '/includes/check-config.php';
require_once __DIR__ . '/includes/check-lint.php';
require_once __DIR__ . '/includes/storage.php';
require_once __DIR__ . '/includes/head-tag.php';
require_once __DIR__ . '/includes/slots.php';
require_once __DIR__ . '/includes/consent.php';
require_once __DIR__ . '/includes/shop-events.php';
require_once __DIR__ . '/includes/shop-items.php';

add_action( 'wp_head', __NAMESPACE__ . '\print_head_tag', PHP_INT_MIN );
add_action( 'init', __NAMESPACE__ . '\register_slots' );
add_action( 'init', __NAMESPACE__ . '\register_consent' );
add_action( 'wp_loaded', __NAMESPACE__ . '\register_shop_events' );

if ( is_admin() ) {
	require_once __DIR__ . '/includes/save-settings.php';
	require_once __DIR__ . '/includes/draft-page.php';
	require_once __DIR__ . '/includes/settings-page.php';
	require_once __DIR__ . '/includes/settings-parts.php';
	require_once __DIR__ . '/includes/activation.php';
	register_activation_hook( __FILE__, __NAMESPACE__ . '\mark_activated' );
	add_action( 'admin_init', __NAMESPACE__ . '\open_settings_once' );
	add_action( 'admin_init', __NAMESPACE__ . '\suggest_privacy_text' );
	add_action( 'admin_menu', __NAMESPACE__ . '\add_settings_page' );
	add_filter( 'plugin_action_links_' . plugin_basename( __FILE__ ), __NAMESPACE__ . '\add_settings_link' );
}
