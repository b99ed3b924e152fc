package org.interlend.borrowing.returning;

import java.util.ArrayList;
import java.util.List;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.partners.Partner;
import org.interlend.requests.broker.RemoteLibrary;

/** What goes back to one library at one address, through one partner. */
public final class Parcel {

  private final Partner partner;
  private final List<BorrowedVolume> volumes = new ArrayList<>();
  private RemoteLibrary library;

  private Parcel(BorrowingRequest request) {
    partner = request.partner();
    library = request.returnsTo();
  }

  /** The parcels for the volumes, in their order. */
  public static List<Parcel> of(List<BorrowedVolume> volumes) {
    List<Parcel> parcels = new ArrayList<>();
    for (BorrowedVolume volume : volumes) {
      Parcel parcel = new Parcel(volume.request());
      parcels.stream()
          .filter(parcel::goesWith)
          .findFirst()
          .orElseGet(
              () -> {
                parcels.add(parcel);
                return parcel;
              })
          .add(volume, parcel.library);
    }
    return parcels;
  }

  /** Not each request has the address of its lender. */
  private boolean goesWith(Parcel other) {
    return partner == other.partner
        && library.isSame(other.library)
        && (library.address() == null
            || other.library.address() == null
            || library.address().equals(other.library.address()));
  }

  private void add(BorrowedVolume volume, RemoteLibrary to) {
    volumes.add(volume);
    if (library.address() == null) {
      library = to;
    }
  }

  /** The partner through which the volumes were borrowed. */
  public Partner partner() {
    return partner;
  }

  /** The lender, or the partner while no lender is known. */
  public RemoteLibrary library() {
    return library;
  }

  public List<String> address() {
    return library.addressOr(partner);
  }

  public List<BorrowedVolume> volumes() {
    return volumes;
  }
}
