/**
 * The way of a loan through a broker of NCIP: the steps of each side, which are the broker's and
 * which the library's, drawn on the page flow.xhtml; and how far a request has come, on its page.
 */
package org.interlend.console.flow;
