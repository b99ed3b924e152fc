/**
 * Elements that several services read or write: bibliographic identifiers, citations, items, fields
 * of a patron.
 */
package org.interlend.ncip.element;
