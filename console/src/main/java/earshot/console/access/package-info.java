/**
 * Who somebody is and what they may do: accounts, sign-in, sessions, roles for each endpoint, the
 * security headers. It knows nothing of items.
 */
package earshot.console.access;
