package org.interlend.circulation;

/** An item has come to the desk where it is wanted; announced within the same transaction. */
public record MoveArrived(MoveRequest move, String by) {}
