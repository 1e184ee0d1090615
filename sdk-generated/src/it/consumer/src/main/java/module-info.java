module io.github.subfleet.consumer {
  requires io.github.subfleet.subaccount;
}
