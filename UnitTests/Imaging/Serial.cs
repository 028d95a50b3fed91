// np.random's stream is the program's: a test that seeds it and counts the draws must not meet another one.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
