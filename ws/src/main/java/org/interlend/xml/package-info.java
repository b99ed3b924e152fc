/** What writers and readers of XML have in common: the characters that XML allows, the parser. */
package org.interlend.xml;
