/** What every request passes: the request log and the answers to bad requests. */
@NullMarked
package com.example.shop.web;

import org.jspecify.annotations.NullMarked;
