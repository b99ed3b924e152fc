/** The letters to patrons and partners in the management API. */
package org.interlend.api.letters;
