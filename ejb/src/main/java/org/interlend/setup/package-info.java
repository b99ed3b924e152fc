/**
 * Looks at the records of all subjects together: how far the library's set-up is, and what still
 * needs a library, a location or a desk that is to be removed.
 */
package org.interlend.setup;
