package com.example.gatling;

import io.noleak.gatling.LeakCheckedSimulation;

/** All that a user writes to check simulations that exist. */
// docs:start whole
public class LeakCheck extends LeakCheckedSimulation {}
// docs:end whole
