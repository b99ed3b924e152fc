/**
 * What all pages of the staff console share: permissions and their guard, the current user and
 * desk, the language, formats, security headers, and files that are sent and received.
 *
 * <p>Sign-in and sign-out are in {@code signin}, the saving of forms in {@code forms}, the tag of
 * settings in {@code settings}, the home page in {@code home}, the search box in {@code search}.
 *
 * <p>Pages of one subject are in a package of that name. Rules of the library are in {@code ejb}; a
 * page bean calls the same workflows as NCIP and the management API.
 */
package org.interlend.console;
