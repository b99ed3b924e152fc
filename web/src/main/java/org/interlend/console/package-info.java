/**
 * What all pages of the staff console share: sign-in and permissions, the current user and desk,
 * error handling and concurrent changes of a form, formats, and the home page with the search box
 * for numbers.
 *
 * <p>Pages of one subject are in a package of that name. Rules of the library are in {@code ejb}; a
 * page bean calls the same workflows as NCIP and the management API.
 */
package org.interlend.console;
