package org.interlend.console.requests;

import java.io.Serializable;

/** What staff enter of the library behind the broker, and as a note. */
public class RemarksForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String code;
  private String name;
  private String address;
  private String note;

  void clear() {
    code = null;
    name = null;
    address = null;
    note = null;
  }

  /** Code, ISIL or alias of the library; may be empty. */
  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Its name; may be empty. */
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Its postal address, line by line; may be empty. */
  public String getAddress() {
    return address;
  }

  public void setAddress(String address) {
    this.address = address;
  }

  /** The text of a new note. */
  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
