package io.github.subfleet.benchmarks.peer;

import java.io.IOException;

/** The pieces of work that are measured, as one peer does them. */
public interface PeerWork {
  /** Prepares to turn arguments into a signed request, ready to send. */
  default Requests requests() {
    throw unsupported("requests");
  }

  /** Prepares to sign bytes. */
  default Signatures signatures(Algorithm algorithm) {
    throw unsupported("signatures");
  }

  /** Prepares to decode pages. */
  default Pages pages() {
    throw unsupported("pages");
  }

  /** Prepares to make calls; nothing is sent yet. */
  default Calls calls(Target target) {
    throw unsupported("calls");
  }

  private static UnsupportedOperationException unsupported(String work) {
    return new UnsupportedOperationException("this peer cannot do " + work);
  }

  /** Turns arguments into a signed request. */
  @FunctionalInterface
  interface Requests {
    /**
     * Makes a request.
     *
     * @param email a sub-account
     * @param page which page
     * @param size how many sub-accounts on a page
     * @return the request, in the peer's own form
     */
    Object request(String email, int page, int size) throws Exception;
  }

  /** Signs bytes. */
  @FunctionalInterface
  interface Signatures {
    /** Signs a query, and gives the signature as text. */
    String sign(byte[] query) throws Exception;
  }

  /** Decodes pages. */
  @FunctionalInterface
  interface Pages {
    /** Decodes a page from the bytes of its JSON. */
    Object decode(byte[] json) throws IOException;
  }

  /** Makes calls. */
  interface Calls extends AutoCloseable {
    /**
     * Asks for a page of 20 sub-accounts, and decodes it.
     *
     * @return the page, in the peer's own form
     */
    Object page(int page) throws Exception;

    /**
     * Reads all sub-accounts, page by page.
     *
     * @param inFlight how many pages are under way at once
     * @return how many sub-accounts there were
     */
    default int scan(int inFlight) throws Exception {
      throw unsupported("scans");
    }

    /** Gives up connections and threads. */
    @Override
    void close();
  }
}
