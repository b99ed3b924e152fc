/**
 * Groups of settings: classes whose fields the database, the management API and the console's forms
 * share, and the labels of the fields.
 */
package org.interlend.settings;
