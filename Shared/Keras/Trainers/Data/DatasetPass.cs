namespace Tensorflow.Keras.Trainers;

/// <summary>Where a pass over a data set stands.</summary>
/// <param name="order">The indices of the batches in the order of the pass; <see langword="null"/> when they never end.</param>
internal sealed class DatasetPass(int[]? order)
{
    /// <summary>The indices of the batches in the order of the pass.</summary>
    public int[]? Order { get; } = order;

    /// <summary>How many batches were taken.</summary>
    public int Next { get; set; }

    /// <summary>The index of the next batch.</summary>
    public int Index => Order is null ? Next : Order[Next];
}
