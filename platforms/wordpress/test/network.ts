/** Makes the site of the tests a network of two sites, and a single site again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { php, SITE } from './wordpress.ts';

const CONFIG = join(SITE, 'wp-config.php');
const { host } = new URL(process.env.WORDPRESS_URL ?? 'http://run-npm-run-wordpress');

/** The lines that the config of a network has, without the address of one site; and the host, which PHP on the command line lacks. */
const linesOfNetwork = `define( 'MULTISITE', true );
define( 'SUBDOMAIN_INSTALL', false );
define( 'DOMAIN_CURRENT_SITE', '${host}' );
define( 'PATH_CURRENT_SITE', '/' );
define( 'SITE_ID_CURRENT_SITE', 1 );
define( 'BLOG_ID_CURRENT_SITE', 1 );
$_SERVER['HTTP_HOST'] = $_SERVER['HTTP_HOST'] ?? '${host}';
$_SERVER['REQUEST_URI'] = $_SERVER['REQUEST_URI'] ?? '/';
`;

/** A network. */
export interface Network {
  /** The number of the second site. */
  readonly second: number;
  /** Makes it a single site again. */
  remove(): void;
}

/** Creates the network, as WordPress does under "Network Setup", with a second site at `/second/`. */
export function createNetwork(): Network {
  const before = readFileSync(CONFIG, 'utf8');
  php(`global $wpdb;
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) {
	$wpdb->$name = $table;
}
install_network();
$result = populate_network( 1, '${host}', 'admin@example.org', 'Shops', '/', false );
return is_wp_error( $result ) ? $result->get_error_message() : '';`);
  const config = before.replace(/^define\( 'WP_(HOME|SITEURL)'.*\n/gm, '');
  writeFileSync(CONFIG, config.replace('$table_prefix', `${linesOfNetwork}$table_prefix`));
  // WordPress removes the port from the address of a new site: it expects the usual ones.
  const second = Number(
    php(`global $wpdb;
$id = wpmu_create_blog( '${host}', '/second/', 'Second', 1 );
$wpdb->update( $wpdb->blogs, array( 'domain' => '${host}' ), array( 'blog_id' => $id ) );
foreach ( array( 'home', 'siteurl' ) as $option ) {
	update_blog_option( $id, $option, 'http://${host}/second' );
}
// Avatars come from another server.
update_blog_option( $id, 'show_avatars', '0' );
return $id;`),
  );
  return {
    second,
    remove() {
      php(`global $wpdb;
require_once ABSPATH . 'wp-admin/includes/admin.php';
wp_delete_site( ${second} );
foreach ( $wpdb->tables( 'ms_global' ) as $table ) {
	$wpdb->query( "DROP TABLE $table" );
}`);
      writeFileSync(CONFIG, before);
      // The network has given the pages of the first site other addresses.
      php(`global $wp_rewrite;
$wp_rewrite->set_permalink_structure( '' );
$wp_rewrite->flush_rules();`);
    },
  };
}
