/**
 * How a new partner's record begins: presets for the products that partners use, and the places
 * that the institution's other records have.
 *
 * <p>The page partner opens a new record with them, and the page partner-import fills records up.
 */
package org.interlend.partners.preset;
