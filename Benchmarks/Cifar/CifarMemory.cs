namespace TfNet.Benchmarks;

/// <summary>What a program does whose memory is measured.</summary>
internal static class CifarMemory
{
    /// <summary>The hidden command that this program is run with.</summary>
    public const string Command = "cifar-memory";

    /// <summary>How many steps it trains.</summary>
    public const int Steps = 5;

    /// <summary>Trains a network for a few steps and prints the most memory that the process ever had.</summary>
    public static void Run(string network)
    {
        var measured = CifarNetwork.Named(network);
        var data = CifarData.Draw(measured, measured.Batch * Steps);
        measured.Build().fit(data.X, data.Y, batch_size: measured.Batch, epochs: 1, verbose: 0);
        PeakMemory.Print();
    }
}
