package com.example.shop.order;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Who orders what is in which cart. */
record OrderRequest(
        @Pattern(regexp = "[A-Za-z0-9-]{1,40}") String cart,
        @Size(min = 1, max = 60) String customer) {}
