/** The catalog in the management API: imports of files, titles and items. */
package org.interlend.api.catalog;
