/** What all writers and readers of XML have in common: the characters that XML allows. */
package org.interlend.xml;
