package io.github.subfleet.sandbox;

/** How far a transfer has come. The names are those on the wire. */
public enum TransferStatus {
  /** It waits for the day it is due; nothing has moved yet. */
  INIT,
  /** It has moved the money. */
  SUCCESS,
  /** It was accepted and has failed since; nothing has moved. */
  FAILURE
}
