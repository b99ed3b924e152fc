package org.interlend.slnp.command;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.slnp.SlnpAnswer;
import org.interlend.slnp.SlnpCommandHandler;
import org.interlend.slnp.SlnpRequest;
import org.interlend.slnp.wire.SlnpError;
import org.interlend.slnp.wire.SlnpException;
import org.interlend.slnp.wire.SlnpKeywords;

/**
 * SLNPFLBestellung: an order. The words of its type are easily taken for their opposite: PFL, a
 * passive order, is one for a patron of this library, which borrows; AFL, an active one, is for an
 * item of this library, which lends.
 */
@ApplicationScoped
class OrderCommandHandler implements SlnpCommandHandler {

  private static final List<String> REQUIRED =
      List.of(SlnpKeywords.ORDER_TYPE, "BestellId", "SigelNB", "BenutzerNummer", "Titel");

  @Inject private BorrowingOrderHandler borrowing;
  @Inject private LendingOrderHandler lending;

  @Override
  public List<String> names() {
    return List.of(SlnpKeywords.ORDER);
  }

  @Override
  public SlnpAnswer handle(SlnpRequest request) {
    REQUIRED.forEach(request.command()::require);
    SlnpOrder order = new SlnpOrder(request.command());
    return switch (request.command().require(SlnpKeywords.ORDER_TYPE)) {
      case SlnpKeywords.BORROWING -> borrowing.place(request, order);
      case SlnpKeywords.LENDING -> lending.place(request, order);
      default -> throw new SlnpException(SlnpError.PARAMETER_INVALID, SlnpKeywords.ORDER_TYPE);
    };
  }
}
