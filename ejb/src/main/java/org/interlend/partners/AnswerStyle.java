package org.interlend.partners;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The product that sends a partner's messages, and the style of the answers to them. */
@Embeddable
public class AnswerStyle {

  @Enumerated(EnumType.STRING)
  @Column(name = "client_kind")
  private ClientKind client = ClientKind.GENERIC;

  @Column(name = "answer_without_problem_words")
  private boolean pureSuccess;

  @Column(name = "answer_without_prefix")
  private boolean withoutPrefix;

  @Column(name = "answer_item_barcode")
  private boolean itemBarcode;

  protected AnswerStyle() {}

  /**
   * @param pureSuccess whether answers of success leave out elements with words that clients take
   *     for a problem
   * @param withoutPrefix whether elements are written without a prefix
   * @param itemBarcode whether the type of a barcode is Item Barcode rather than Barcode
   */
  public AnswerStyle(
      ClientKind client, boolean pureSuccess, boolean withoutPrefix, boolean itemBarcode) {
    this.client = client;
    this.pureSuccess = pureSuccess;
    this.withoutPrefix = withoutPrefix;
    this.itemBarcode = itemBarcode;
  }

  /** The default style. */
  public static AnswerStyle usual() {
    return new AnswerStyle(ClientKind.GENERIC, false, false, false);
  }

  /** The product that sends the partner's messages. */
  public ClientKind client() {
    return client;
  }

  /** Whether answers of success leave out elements with words that clients take for a problem. */
  public boolean noProblemWords() {
    return pureSuccess;
  }

  /** Whether elements are written without a prefix. */
  public boolean withoutPrefix() {
    return withoutPrefix;
  }

  /** Whether the type of a barcode is Item Barcode rather than Barcode. */
  public boolean itemBarcode() {
    return itemBarcode;
  }
}
