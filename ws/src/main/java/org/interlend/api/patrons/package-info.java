/**
 * Patrons in the management API: single records and loads from files. Their accounts are in {@code
 * api.accounts}.
 */
package org.interlend.api.patrons;
