/**
 * What partners of different protocols have in common: the protocol itself, the Sigel by which
 * German and Swedish libraries name each other, and why a connection is refused when it is saved.
 */
package org.interlend.partners.protocol;
