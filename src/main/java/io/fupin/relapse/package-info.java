/**
 * 防返贫监测 (processes.md 11; 国开发〔2020〕6号, 中农组发〔2021〕7号): a clue is looked into, the household is watched and helped until the
 * risk is gone. Whoever has become poor already goes through an identification: nothing here changes a state of the register.
 */
package io.fupin.relapse;
